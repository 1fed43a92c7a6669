"""What stands above minutes: the title, words before a colon, and whose minutes they are."""
