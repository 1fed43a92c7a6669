"""Minutes as a file: one content, written as PDF, Word and Markdown."""
