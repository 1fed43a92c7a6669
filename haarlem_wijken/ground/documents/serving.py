"""Handing a version of a document out. Whoever calls this has asked who may have it."""

from django.http import FileResponse, Http404, HttpResponseBase, HttpResponseRedirect

from ..models import DocumentVersion


def hand_out(version: DocumentVersion, *, public: bool) -> HttpResponseBase:
    """The file as a download, never as a page of this site (RFC 6266 names, nosniff, a sandbox); a link is followed.

    `public`: everybody gets the same, so others may keep it for a while. Raises Http404 where the file is gone.
    """
    if version.link:
        return HttpResponseRedirect(version.link)
    try:
        file = version.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    response = FileResponse(file, as_attachment=True, filename=version.name, content_type=version.media_type)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["ETag"] = f'"{version.sha256[:32]}"'
    response.headers["Cache-Control"] = "public, max-age=300" if public else "no-store"
    return response
