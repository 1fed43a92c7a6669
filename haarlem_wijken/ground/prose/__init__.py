"""Text that people write: Markdown, its paragraphs, what changed, and one text of two."""
