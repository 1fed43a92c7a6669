"""What is around every answer: its language, its errors, its line in the log, what each page knows."""
