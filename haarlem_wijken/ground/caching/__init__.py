"""What is kept under the public version: pages, parts of them, and questions put together once."""
