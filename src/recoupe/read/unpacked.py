"""Archives unpacked as a stream within bounds: plain files and files of gzip members look alike to who reads records.

A damaged member costs itself alone: reading goes on where the next one begins."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

GZIP = b"\x1f\x8b\x08"
PIECE = 65_536
MAX_MEMBER = 4_000_000_000
"""Bytes that one gzip member may unpack to before it counts as a bomb and is left."""


class Damaged(Exception):
    """Packed data that cannot be unpacked further."""


class Part:
    """A stretch of an archive that is read on its own: a whole plain file, or one gzip member. ``offset`` is where in
    the file it begins."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self._ready = b""

    def _more(self) -> bytes:
        raise NotImplementedError

    @property
    def position(self) -> int:
        """The offset by which what comes next is told: of the member, or in a plain file of the byte itself."""
        return self.offset

    def read(self, size: int) -> bytes:
        """``size`` bytes, fewer only at the end. Raises Damaged."""
        parts, wanted = [], size
        while wanted and (self._ready or self._fill()):
            parts.append(self._ready[:wanted])
            self._ready = self._ready[wanted:]
            wanted -= len(parts[-1])
        return b"".join(parts)

    def line(self, most: int = PIECE) -> bytes:
        """A line with its end, or the first ``most`` bytes of a longer one; empty at the end. Raises Damaged."""
        while b"\n" not in self._ready and len(self._ready) < most:
            if not self._fill():
                break
        end = min(self._ready.find(b"\n") + 1 or most, most)
        line, self._ready = self._ready[:end], self._ready[end:]
        return line

    def peek(self, size: int) -> bytes:
        """The next bytes, which stay."""
        while len(self._ready) < size and self._fill():
            pass
        return self._ready[:size]

    def back_to(self, position: int) -> bool:
        """Goes back to a ``position`` of before; False where that cannot be."""
        return False

    def _fill(self) -> bool:
        more = self._more()
        self._ready += more
        return bool(more)


class PlainPart(Part):
    def __init__(self, handle: io.BufferedReader, offset: int) -> None:
        super().__init__(offset)
        self._handle = handle
        self._start = offset
        self._origin = handle.tell() if handle.seekable() else None

    @property
    def position(self) -> int:
        return self.offset - len(self._ready)

    def back_to(self, position: int) -> bool:
        if self._origin is None:
            return False
        self._handle.seek(self._origin + position - self._start)
        self._ready, self.offset = b"", position
        return True

    def _more(self) -> bytes:
        data = self._handle.read(PIECE)
        self.offset += len(data)
        return data


class Member(Part):
    def __init__(self, members: Members, offset: int) -> None:
        super().__init__(offset)
        self._members = members
        self._unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        self._rest = b""
        self._given = 0
        self.unpacked = False

    def _more(self) -> bytes:
        while not self.unpacked:
            packed = self._rest or self._members.packed()
            if not packed:
                raise Damaged("is cut off")
            try:
                data = self._unpacker.decompress(packed, PIECE)
            except zlib.error as error:
                raise Damaged(f"cannot be unpacked ({error})") from None
            self._rest = self._unpacker.unconsumed_tail
            self._given += len(data)
            if self._given > MAX_MEMBER:
                raise Damaged(f"unpacks to more than {MAX_MEMBER:,} bytes")
            if self._unpacker.eof:
                self.unpacked = True
                self._members.give_back(self._unpacker.unused_data)
            if data:
                return data
        return b""


class Rubbish(Part):
    """Bytes that belong to no member."""

    def _more(self) -> bytes:
        raise Damaged("is nothing that can be unpacked")


class Members:
    """The gzip members of a file, one after the other, and what stands between them."""

    def __init__(self, handle: io.BufferedReader, offset: int) -> None:
        self._handle = handle
        self._buffer = b""
        self._at = offset
        self._shift = (handle.tell() - offset) if handle.seekable() else None

    def __iter__(self) -> Iterator[Part]:
        told = False
        while True:
            start = self._at
            found, rubbish = self._find()
            if rubbish and not told:
                yield Rubbish(start)
            if not found:
                return
            start = self._at
            member = Member(self, start)
            yield member
            told = not member.unpacked
            if told:  # left in the middle: the next one is looked for behind where this one began
                self._go_on_from(start + len(GZIP))

    def packed(self) -> bytes:
        data = self._buffer or self._handle.read(PIECE)
        self._buffer = b""
        self._at += len(data)
        return data

    def give_back(self, data: bytes) -> None:
        self._buffer = data + self._buffer
        self._at -= len(data)

    def _find(self) -> tuple[bool, bool]:
        """Goes to where the next member begins: whether there is one, and whether more than filling was passed
        over."""
        rubbish = False
        while True:
            at = self._buffer.find(GZIP)
            end = at if at >= 0 else max(len(self._buffer) - len(GZIP) + 1, 0)
            more = b"" if at >= 0 else self._handle.read(PIECE)
            if at < 0 and not more:
                end = len(self._buffer)
            rubbish = rubbish or bool(self._buffer[:end].strip(b"\0\r\n"))
            self._at += end
            self._buffer = self._buffer[end:] + more
            if at >= 0 or not more:
                return at >= 0, rubbish

    def _go_on_from(self, offset: int) -> None:
        if self._shift is not None:
            self._handle.seek(offset + self._shift)
            self._at, self._buffer = offset, b""


def parts_of(handle: io.BufferedReader, offset: int) -> Iterator[Part]:
    """The parts of an archive; ``offset`` is how many of its bytes were passed over. It is packed if a gzip member
    begins in it before any plain record does."""
    head = handle.peek(PIECE)[:PIECE]
    packed = head.find(GZIP)
    if packed >= 0 and b"WARC/" not in head[:packed]:
        yield from Members(handle, offset)
    else:
        yield PlainPart(handle, offset)


def unpack(data: bytes, encoding: str, most: int) -> bytes:
    """A body that was sent packed (``gzip``, ``deflate``). Raises ValueError, with what it is, for another way of
    packing, for damage, and beyond ``most`` bytes. A body that is not packed, whatever is said of it, stays."""
    for name in (e.strip().lower() for e in encoding.split(",")):
        if name in ("", "identity") or (name in ("gzip", "x-gzip") and not data.startswith(GZIP)):
            continue
        if name not in ("gzip", "x-gzip", "deflate"):
            raise ValueError(f"is packed as {name!r}, which cannot be read")
        wrapped = zlib.MAX_WBITS if data[:1] and data[0] & 0x0F == 8 else -zlib.MAX_WBITS
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS if name != "deflate" else wrapped)
        try:
            data = unpacker.decompress(data, most + 1)
        except zlib.error as error:
            raise ValueError(f"cannot be unpacked ({error})") from None
        if len(data) > most:
            raise ValueError(f"unpacks to more than {most:,} bytes")
        if not unpacker.eof:
            raise ValueError("is cut off")
    return data
