"""The formats of bases, a file a format. Each yields what its lines hold, fault by fault."""
