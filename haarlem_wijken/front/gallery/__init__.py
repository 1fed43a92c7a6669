"""The components of all pages, in every state, at /componenten/."""
