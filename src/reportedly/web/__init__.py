"""The desk: the store in the browser. Every page is rendered here; scripts only add comfort."""

from reportedly.web.app import create
from reportedly.web.desk import Desk

__all__ = ["Desk", "create"]
