"""The items of the agenda: numbers, headings, tables, and where each begins."""
