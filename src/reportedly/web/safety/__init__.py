"""What keeps hostile texts, pages and strangers from the desk."""
