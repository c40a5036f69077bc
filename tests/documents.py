"""Files as people have them, and as attackers make them, written byte by byte so that a test says what is in them."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from xml.sax.saxutils import escape

from pypdf import PdfWriter

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 8
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*pages: Sequence[str], title: str = "", size: int = 11, heading_size: int = 18) -> bytes:
    """A PDF with these lines on its pages; a line that begins with `# ` is set large."""
    return _pdf_of([_drawn(lines, size, heading_size) for lines in pages], title=title)


def _drawn(lines: Sequence[str], size: int, heading_size: int) -> bytes:
    drawn, height = ["BT"], 800
    for line in lines:
        letters = heading_size if line.startswith("# ") else size
        words = line.removeprefix("# ").replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"/F1 {letters} Tf 1 0 0 1 40 {height} Tm ({words}) Tj")
        height -= 20
    return "\n".join([*drawn, "ET"]).encode("latin-1")


def _pdf_of(contents: Sequence[bytes], *, title: str = "", filters: str = "", font: bool = True) -> bytes:
    """Pages with these content streams, numbered so that page n has objects 2n+2 and 2n+3."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    resources = "/Resources << /Font << /F1 3 0 R >> >>" if font else "/Resources << >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(contents)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources}"
            f" /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(
            f"<< /Length {len(content)} {filters} >>\nstream\n".encode() + content + b"\nendstream"
        )
    if title:
        objects.append(f"<< /Title ({title}) >>".encode())
    return _with_xref(objects, info=len(objects) if title else 0)


def _with_xref(objects: Sequence[bytes], *, info: int = 0, trailer: str = "") -> bytes:
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + content + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010d} 00000 n \n".encode() for place in places)
    about = f"/Info {info} 0 R" if info else ""
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {about} {trailer} >>\n".encode())
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def encrypted_pdf(*lines: str, password: str = "secret", opens_with: str = "secret") -> bytes:
    """A PDF locked with a password; with `opens_with=""` it only forbids changes."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(lines)))
    writer.encrypt(user_password=opens_with, owner_password=password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def image_only_pdf() -> bytes:
    """A scan: a picture on a page, no letter."""
    content = b"q 500 0 0 700 40 70 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\x80\xff\x40 EI Q"
    return _pdf_of([content], font=False)


def flate_bomb_pdf(*, layers: int = 3, megabytes: int = 200) -> bytes:
    """Nested Flate: each layer unpacks to the next, the last one to hundreds of megabytes."""
    packer = zlib.compressobj(9)
    block = b"(A) Tj " * 150_000
    packed = b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    return _pdf_of([packed], filters=f"/Filter [{'/FlateDecode ' * layers}]")


def many_streams_bomb_pdf(*, streams: int = 400, megabytes: int = 20) -> bytes:
    """Each stream stays below any limit per stream; together they are gigabytes of work on one page."""
    packed = zlib.compress(b"(A) Tj " * (megabytes * 150_000), 9)
    stream = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream"
    contents = " ".join("5 0 R" for _ in range(streams))
    return _with_xref(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            f"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents [{contents}] >>".encode(),
            stream,
        ]
    )


def cyclic_xref_pdf() -> bytes:
    """Two cross-reference tables, each of which names the other as the one before it, and nothing else of use."""
    head = b"%PDF-1.7\n"
    size = len(_empty_xref(0))
    return (
        head
        + _empty_xref(len(head) + size)
        + _empty_xref(len(head))
        + f"startxref\n{len(head)}\n%%EOF\n".encode()
    )


def _empty_xref(before: int) -> bytes:
    return f"xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev {before:010d} >>\n".encode()


def cyclic_page_tree_pdf() -> bytes:
    """A page tree that is its own child."""
    return _with_xref(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>",
        ]
    )


def many_pages_pdf(count: int = 10_000) -> bytes:
    """So many pages, with a line on each."""
    return _pdf_of([b"BT /F1 11 Tf 40 700 Td (Page) Tj ET"] * count)


def docx(body: str, *, parts: dict[str, bytes] | None = None, prolog: str = "") -> bytes:
    """A Word file around the given WordprocessingML."""
    document = (
        f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, *, style: str = "", in_list: bool = False, run: str = "") -> str:
    """A paragraph of a Word file."""
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    about += "<w:numPr><w:numId w:val='1'/></w:numPr>" if in_list else ""
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: Sequence[str], header: bool = False) -> str:
    """A table of a Word file."""
    drawn = []
    for number, row in enumerate(rows):
        about = "<w:trPr><w:tblHeader/></w:trPr>" if header and number == 0 else ""
        cells = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row)
        drawn.append(f"<w:tr>{about}{cells}</w:tr>")
    return f"<w:tbl>{''.join(drawn)}</w:tbl>"


def zip_bomb_docx(*, megabytes: int = 500, honest: bool = True) -> bytes:
    """A Word file of a few hundred kilobytes that unpacks to hundreds of megabytes; or says it does not."""
    block = paragraph("x" * 1000).encode() * 1000
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        part.write(f'<w:document xmlns:w="{WORD}"><w:body>'.encode())
        for _ in range(megabytes):
            part.write(block)
        part.write(b"</w:body></w:document>")
    packed = out.getvalue()
    return packed if honest else _with_small_sizes(packed)


def _with_small_sizes(packed: bytes) -> bytes:
    """The same archive, its directory claiming that the document has a thousand bytes."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    return packed.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def entity_bomb_docx() -> bytes:
    """A billion laughs in a Word file."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    prolog = f'<!DOCTYPE d [<!ENTITY l0 "ha">{levels}]>'
    return docx("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", prolog=prolog)


def external_entity_docx(path: str = "/etc/passwd") -> bytes:
    """A Word file that would show a file of the machine that reads it."""
    prolog = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{path}">]>'
    return docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog=prolog)
