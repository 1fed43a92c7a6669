"""What selections of all rooms have in common: parameters, filters, titles, paging, the part of a page."""
