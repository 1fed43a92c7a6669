"""What `make demo` fills the portal with, the people to sign in as, and the mail they get."""
