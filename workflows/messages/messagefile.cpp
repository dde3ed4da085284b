#include "workflows/messages/messagefile.h"

#include "models/store/machinenames.h"

#include <QLocale>
#include <QSet>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

const QString kRule = QStringLiteral("---");
const QString kTextRule = QStringLiteral("--- text ---");
const QString kFallback = QStringLiteral("fallback.");
constexpr int kMostHours = 24 * 366;
constexpr std::array kChannels{Channel::Email, Channel::Sms, Channel::WhatsApp};

/// Reads one file.
class FileReading
{
    Q_DECLARE_TR_FUNCTIONS(MessageFile)
public:
    explicit FileReading(const QString &text)
        : m_lines(text.split(u'\n'))
    {
        for (QString &line : m_lines) {
            if (line.endsWith(u'\r'))
                line.chop(1);
        }
    }

    Result<WrittenMessage> read()
    {
        for (const auto step : {&FileReading::readHead, &FileReading::readBody}) {
            if (const Done done = (this->*step)(); !done)
                return done.error();
        }
        return m_message;
    }

private:
    [[nodiscard]] Error wrong(const QString &text, const QString &word = {}) const
    {
        QString filled = text;
        filled.replace(QLatin1String("%1"), QString::number(m_at + 1));
        filled.replace(QLatin1String("%2"), word.left(80));
        return {ErrorCode::Parse, filled, QStringLiteral("message file:%1").arg(m_at + 1)};
    }

    Done readHead()
    {
        if (m_lines.first().trimmed() != kRule)
            return wrong(tr("Line %1: a message file begins with a line “---” and lines such as "
                            "“%2”."),
                         QStringLiteral("name: Summer sales"));
        for (m_at = 1; m_at < m_lines.size(); ++m_at) {
            const QString line = m_lines.at(m_at).trimmed();
            if (line == kRule)
                return endHead();
            if (line.isEmpty())
                continue;
            if (Done taken = takeLine(line); !taken)
                return taken;
        }
        m_at = 0;
        return wrong(tr("Line %1: the head that begins here has no end. Add a line “---” behind "
                        "it."));
    }

    Done endHead()
    {
        const auto missing = [this](const char *key) {
            return Done(
                wrong(tr("Line %1: the head does not say “%2”. Add it."), QLatin1String(key)));
        };
        const bool isEmail = m_message.channel == Channel::Email;
        if (m_message.name.isEmpty())
            return missing("name");
        if (isEmail && m_message.subject.isEmpty())
            return missing("subject");
        if (!isEmail && !m_message.subject.isEmpty())
            return wrong(tr("Line %1: only e-mails have a “%2”."), QStringLiteral("subject"));
        if (isEmail && m_message.gatewayOptOut)
            return wrong(tr("Line %1: only text messages have “%2”."), QStringLiteral("stop"));
        ++m_at;
        return done();
    }

    Done takeLine(const QString &line)
    {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            return wrong(tr("Line %1: “%2” is not a key, a colon and a value."), line);
        const QString key = line.left(colon).trimmed();
        const QString value = line.mid(colon + 1).trimmed();
        if (m_known.contains(key))
            return wrong(tr("Line %1: “%2” is said twice."), key);
        m_known.insert(key);
        if (key.startsWith(kFallback) && key.size() > kFallback.size()) {
            m_message.fallbacks.insert(key.mid(kFallback.size()), value);
            return done();
        }
        if (value.isEmpty())
            return wrong(tr("Line %1: “%2” has no value."), key);
        return takeKey(key, value);
    }

    Done takeKey(const QString &key, const QString &value)
    {
        struct Known
        {
            const char *key;
            bool (FileReading::*take)(const QString &);
        };
        static constexpr std::array kKnown{
            Known{"name", &FileReading::takeName},   Known{"subject", &FileReading::takeSubject},
            Known{"offer", &FileReading::takeOffer}, Known{"channel", &FileReading::takeChannel},
            Known{"class", &FileReading::takeClass}, Known{"language", &FileReading::takeLanguage},
            Known{"late", &FileReading::takeLate},   Known{"stop", &FileReading::takeStop}};
        const auto found = std::find_if(kKnown.begin(), kKnown.end(), [&key](const Known &known) {
            return key == QLatin1String(known.key);
        });
        if (found == kKnown.end())
            return wrong(tr("Line %1: there is no key “%2” in a message file."), key);
        if ((this->*found->take)(value))
            return done();
        return wrong(tr("Line %1: “%2” is no value for this key."), value);
    }

    bool takeName(const QString &value)
    {
        m_message.name = value.simplified();
        return value.size() <= kLongestName;
    }
    bool takeSubject(const QString &value)
    {
        m_message.subject = value;
        return true;
    }
    bool takeOffer(const QString &value)
    {
        m_message.offer = value.simplified();
        return value.size() <= kLongestName;
    }
    bool takeChannel(const QString &value)
    {
        const auto found = std::find_if(kChannels.begin(), kChannels.end(), [&](Channel channel) {
            return value == machineName(channel);
        });
        if (found != kChannels.end())
            m_message.channel = *found;
        return found != kChannels.end();
    }
    bool takeClass(const QString &value)
    {
        m_message.messageClass = messageClassFrom(value);
        return machineName(m_message.messageClass) == value;
    }
    bool takeLanguage(const QString &value)
    {
        m_message.language = value;
        const bool isCode = value.size() == 2 && value == value.toLower();
        return isCode && QLocale(value).language() != QLocale::C;
    }
    /// "send", "next_window", or "skip 12": after so many hours it does not go any more.
    bool takeLate(const QString &value)
    {
        const QString word = value.section(u' ', 0, 0);
        m_message.lateRule = lateRuleFrom(word);
        if (machineName(m_message.lateRule) != word)
            return false;
        const bool isSkip = m_message.lateRule == LateRule::Skip;
        if (!isSkip)
            return word == value;
        bool isNumber = false;
        m_message.lateHours = value.section(u' ', 1).toInt(&isNumber);
        return isNumber && m_message.lateHours > 0 && m_message.lateHours <= kMostHours;
    }
    bool takeStop(const QString &value)
    {
        m_message.gatewayOptOut = value == QLatin1String("gateway");
        return m_message.gatewayOptOut || value == QLatin1String("text");
    }

    Done readBody()
    {
        const QStringList body = m_lines.mid(m_at);
        if (m_message.channel != Channel::Email) {
            m_message.text = body.join(u'\n').trimmed();
            return done();
        }
        const auto isTextRule = [](const QString &line) { return line.trimmed() == kTextRule; };
        const auto rule = std::find_if(body.cbegin(), body.cend(), isTextRule);
        const auto before = static_cast<qsizetype>(rule - body.cbegin());
        m_message.html = body.mid(0, before).join(u'\n').trimmed();
        if (rule == body.cend())
            return done();
        const QStringList text = body.mid(before + 1);
        const auto again = std::find_if(text.cbegin(), text.cend(), isTextRule);
        if (again != text.cend()) {
            m_at += before + 1 + static_cast<qsizetype>(again - text.cbegin());
            return wrong(tr("Line %1: “%2” is said twice."), kTextRule);
        }
        m_message.text = text.join(u'\n').trimmed();
        return done();
    }

    static constexpr qsizetype kLongestName = 200;

    QStringList m_lines;
    qsizetype m_at = 0;
    QSet<QString> m_known;
    WrittenMessage m_message;
};

} // namespace

Result<WrittenMessage> MessageFile::read(const QByteArray &bytes)
{
    if (bytes.size() > kLargest)
        return Error{ErrorCode::Parse,
                     tr("The file is too large for a message. Nothing was changed."),
                     QStringLiteral("message file too large")};
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(u'\0')))
        return Error{ErrorCode::Parse,
                     tr("The file is no text in UTF-8. Nothing was changed. Save it again as "
                        "UTF-8."),
                     QStringLiteral("message file encoding")};
    return FileReading(text).read();
}

Result<QByteArray> MessageFile::write(const WrittenMessage &message)
{
    QString text = kRule + u'\n';
    const auto line = [&text](const QString &key, const QString &value) {
        text += key + QLatin1String(": ") + value + u'\n';
    };
    const auto unlessUsual = [&line](const char *key, const QString &value, const QString &usual) {
        if (value != usual)
            line(QLatin1String(key), value);
    };
    const WrittenMessage usual;
    line(QStringLiteral("name"), message.name);
    unlessUsual("channel", machineName(message.channel), machineName(usual.channel));
    unlessUsual("class", machineName(message.messageClass), machineName(usual.messageClass));
    unlessUsual("language", message.language, usual.language);
    unlessUsual("subject", message.subject, {});
    unlessUsual("offer", message.offer, {});
    const QString hours = message.lateRule == LateRule::Skip
        ? QLatin1Char(' ') + QString::number(message.lateHours)
        : QString();
    unlessUsual("late", machineName(message.lateRule) + hours, machineName(usual.lateRule));
    if (message.gatewayOptOut)
        line(QStringLiteral("stop"), QStringLiteral("gateway"));
    for (auto one = message.fallbacks.begin(); one != message.fallbacks.end(); ++one)
        line(kFallback + one.key(), one.value());
    text += kRule + u'\n';
    if (message.channel == Channel::Email) {
        text += message.html + u'\n';
        if (!message.text.isEmpty())
            text += kTextRule + u'\n';
    }
    if (!message.text.isEmpty())
        text += message.text + u'\n';
    const QByteArray bytes = text.toUtf8();
    const Result<WrittenMessage> again = read(bytes);
    WrittenMessage wanted = message;
    wanted.id = {};
    if (again && *again == wanted)
        return bytes;
    return Error{ErrorCode::InvalidArgument,
                 tr("The message “%1” cannot be written to a file yet: it needs a name and, as an "
                    "e-mail, a subject.")
                     .arg(message.name),
                 again ? QStringLiteral("not the same") : again.error().detail};
}

} // namespace comptoir
