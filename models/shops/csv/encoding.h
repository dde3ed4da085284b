#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace comptoir::csv {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// How the bytes of a file are to be read. `bomBytes` at its start are no text.
struct DetectedEncoding
{
    Encoding encoding = Encoding::Utf8;
    int bomBytes = 0;

    bool operator==(const DetectedEncoding &) const = default;
};

/// Finds out from the whole of `bytes`: a byte order mark decides (The Unicode Standard §23.8);
/// else UTF-8 if every byte fits it; else Windows-1252, which is what French spreadsheets write and
/// which takes any byte. `complete` false: a character may be cut at the end.
DetectedEncoding detectEncoding(QByteArrayView bytes, bool complete = true);

/// The same over a whole file, block by block; leaves the device at its start.
DetectedEncoding detectEncoding(QIODevice &device, const CancelToken &cancel = {});

/// Bytes to text, block by block; keeps characters that a block boundary cuts. Bytes that the
/// encoding does not know become U+FFFD.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);
    QString decode(QByteArrayView bytes);

private:
    std::optional<QStringDecoder> m_decoder; ///< none: Windows-1252
};

} // namespace comptoir::csv
