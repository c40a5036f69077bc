"""Pages of the open web, fetched so that nobody can make us knock on a door that is not public."""
