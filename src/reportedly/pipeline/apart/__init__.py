"""Work done in processes of their own, so that what goes wrong in it costs one of them and no more.

Requests and answers are frames of MessagePack over pipes, checked against the schema as they are
read: what comes from a process that read a hostile file is never unpickled.
"""
