"""What stands before forms and files: who asks how often, proof of work, what may come in."""
