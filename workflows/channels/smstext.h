#pragma once

#include <QString>

namespace comptoir {

/// In how many parts a text message goes, by which it is paid (3GPP TS 23.038 and 23.040).
struct SmsCount
{
    enum class Encoding {
        Gsm7, ///< 160 characters alone, 153 a part; some characters count double
        Ucs2, ///< 70 alone, 67 a part; one character outside the GSM alphabet is enough
    };
    Encoding encoding = Encoding::Gsm7;
    int units = 0; ///< septets, or UTF-16 units (an emoji is two)
    int parts = 0; ///< 0: an empty text
    int left = 0; ///< units until one part more is needed
    QString forcing; ///< the characters that need UCS-2, each once, in their order

    bool operator==(const SmsCount &) const = default;
};

/// How a message says that STOP ends the messages. It must be free, quick and simple (French post
/// and electronic communications code, art. L34-5).
struct StopClause
{
    enum class Writer {
        Gateway, ///< the provider puts it at the end, with its own number
        Text, ///< it stands in the text that we send
    };
    Writer writer = Writer::Text;
    QString wording; ///< "STOP au 36111": what stands there, or is counted for the provider's
    QString counted = {}; ///< what the provider makes of the wording, where that is another

    bool operator==(const StopClause &) const = default;
};

/// Text messages as pure functions.
class SmsText
{
public:
    static SmsCount count(const QString &text);
    /// Of a marketing message with its clause, whoever writes it.
    static SmsCount count(const QString &text, const StopClause &clause);
    static bool isGsm(QChar c);

    /// The text with its clause where that is ours to write and is not there yet.
    static QString withClause(const QString &text, const StopClause &clause);
    /// Whether the message says a way out: always where the gateway does.
    static bool hasOptOut(const QString &text, const StopClause &clause);
    /// Whether an answer means "no more messages": STOP and what people write instead, in French
    /// and English, with what surrounds it, but not a sentence that has the word in it.
    static bool isStop(const QString &answer);

    /// The same in the GSM alphabet as far as it goes: "œuvre d’été…" becomes "oeuvre d'été...".
    /// What has no likeness (emoji, other scripts) stays.
    static QString inGsm(const QString &text);
};

} // namespace comptoir
