#include "models/shops/csv/encoding.h"

#include <array>

namespace comptoir::csv {

namespace {

/// Bytes 0x80 to 0x9F of Windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt);
/// the rest is Latin-1.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    QChar *out = text.data();
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        *out++ = value >= 0x80 && value < 0xA0 ? QChar(kWindows1252[value - 0x80U])
                                               : QChar(char16_t(value));
    }
    return text;
}

QStringConverter::Encoding qtEncoding(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return QStringConverter::Utf16LE;
    case Encoding::Utf16BigEndian:
        return QStringConverter::Utf16BE;
    case Encoding::Utf8:
    case Encoding::Windows1252:
        break;
    }
    return QStringConverter::Utf8;
}

/// Well-formed UTF-8 (The Unicode Standard, table 3-7), over any number of blocks.
class Utf8Check
{
public:
    [[nodiscard]] bool feed(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            if (!take(static_cast<unsigned char>(byte)))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool atBoundary() const { return m_missing == 0; }

private:
    bool take(unsigned char byte)
    {
        if (m_missing > 0) {
            if (byte < m_low || byte > m_high)
                return false;
            m_low = 0x80;
            m_high = 0xBF;
            --m_missing;
            return true;
        }
        return byte < 0x80 || lead(byte);
    }
    bool lead(unsigned char byte)
    {
        m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        if (byte >= 0xC2 && byte <= 0xDF)
            m_missing = 1;
        else if (byte >= 0xE0 && byte <= 0xEF)
            m_missing = 2;
        else if (byte >= 0xF0 && byte <= 0xF4)
            m_missing = 3;
        return m_missing > 0;
    }

    int m_missing = 0;
    unsigned char m_low = 0x80;
    unsigned char m_high = 0xBF;
};

std::optional<DetectedEncoding> byMark(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        return DetectedEncoding{Encoding::Utf8, 3};
    if (bytes.startsWith(QByteArrayView("\xFF\xFE")))
        return DetectedEncoding{Encoding::Utf16LittleEndian, 2};
    if (bytes.startsWith(QByteArrayView("\xFE\xFF")))
        return DetectedEncoding{Encoding::Utf16BigEndian, 2};
    return std::nullopt;
}

} // namespace

DetectedEncoding detectEncoding(QByteArrayView bytes, bool complete)
{
    if (const auto marked = byMark(bytes))
        return *marked;
    Utf8Check check;
    const bool fits = check.feed(bytes) && (check.atBoundary() || !complete);
    return {fits ? Encoding::Utf8 : Encoding::Windows1252, 0};
}

DetectedEncoding detectEncoding(QIODevice &device, const CancelToken &cancel)
{
    constexpr qint64 blockSize = 1 << 20;
    device.seek(0);
    QByteArray block = device.read(blockSize);
    if (const auto marked = byMark(block)) {
        device.seek(0);
        return *marked;
    }
    Utf8Check check;
    bool fits = true;
    for (; fits && !block.isEmpty() && !cancel.isCancelled(); block = device.read(blockSize))
        fits = check.feed(block);
    device.seek(0);
    return {fits && check.atBoundary() ? Encoding::Utf8 : Encoding::Windows1252, 0};
}

TextDecoder::TextDecoder(Encoding encoding)
{
    if (encoding != Encoding::Windows1252)
        m_decoder.emplace(qtEncoding(encoding));
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    return m_decoder ? m_decoder->decode(bytes) : fromWindows1252(bytes);
}

} // namespace comptoir::csv
