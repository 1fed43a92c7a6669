"""What can be done with calls for help, by who asks, by who answers, and by time."""
