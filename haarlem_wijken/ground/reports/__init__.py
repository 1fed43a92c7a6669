"""What people say is wrong on a page of this site: each report is a case in the one queue."""
