"""Refer: where an article names, describes or points to somebody, and which of these are one."""

from reportedly.refer.stage import mentions

__all__ = ["mentions"]
