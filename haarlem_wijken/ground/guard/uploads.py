"""Files as they come in with a form: no more than there is room for, and never at the cost of what was typed."""

import errno
from contextlib import suppress
from io import BytesIO

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler

MOST = 66_000_000  # bytes of one request: six photos of 10 MB, and what was typed
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


class Bounded(FileUploadHandler):
    """Refuses a request that is too large before it is read. Passes everything on."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        if content_length > MOST:
            raise RequestDataTooBig(f"{content_length} bytes")

    def receive_data_chunk(self, raw_data, start):
        return raw_data

    def file_complete(self, file_size):
        return None


class Patient(TemporaryFileUploadHandler):
    """Large files on disk. When that is full the file is `is_cut_off`, and the rest of the form goes on."""

    def new_file(self, *args, **kwargs):
        self.is_cut_off = False
        try:
            super().new_file(*args, **kwargs)
        except OSError as fault:
            self._give_up(fault)

    def receive_data_chunk(self, raw_data, start):
        if not self.is_cut_off:
            try:
                super().receive_data_chunk(raw_data, start)
            except OSError as fault:
                self._give_up(fault)

    def file_complete(self, file_size):
        try:
            if not self.is_cut_off:
                return super().file_complete(file_size)  # writes what is still in its buffer
        except OSError as fault:
            self._give_up(fault)
        file = UploadedFile(BytesIO(), self.file_name, self.content_type, 0)
        file.is_cut_off = True
        return file

    def _give_up(self, fault: OSError) -> None:
        if fault.errno not in NO_ROOM:
            raise fault
        self.is_cut_off = True
        with suppress(OSError, AttributeError):  # the buffer cannot be written now either
            self.file.close()
