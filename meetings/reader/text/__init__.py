"""The text itself: lines and what marks them, sentences, paragraphs, and what pages and letters put around it."""
