#include "workflows/channels/reply.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Class = ReplyClass;

struct EnhancedRule
{
    const char *prefix; ///< without the first digit and its dot
    Class lasting, passing; ///< of 5.x and 4.x
};

/// The first that fits counts.
constexpr std::array kEnhanced{
    EnhancedRule{"7.8", Class::LoginRefused, Class::LoginRefused},
    EnhancedRule{"7.9", Class::LoginRefused, Class::LoginRefused},
    EnhancedRule{"7.", Class::PolicyRefused, Class::Throttled},
    EnhancedRule{"1.8", Class::PolicyRefused, Class::Throttled}, // of the sender's address
    EnhancedRule{"1.7", Class::PolicyRefused, Class::Throttled},
    EnhancedRule{"1.", Class::NoSuchAddress, Class::Throttled},
    EnhancedRule{"2.2", Class::MailboxFull, Class::MailboxFull},
    EnhancedRule{"2.1", Class::NoSuchAddress, Class::Throttled}, // mailbox disabled
    EnhancedRule{"4.5", Class::Throttled, Class::Throttled}, // Gmail: the day's limit is reached
    EnhancedRule{"3.4", Class::OurFault, Class::OurFault}, // too big for them
    EnhancedRule{"5.", Class::OurFault, Class::Throttled}, // protocol
    EnhancedRule{"6.", Class::OurFault, Class::Throttled}, // content
};

struct CodeRule
{
    int code;
    Class meaning;
};

/// Without an enhanced code.
constexpr std::array kCodes{
    CodeRule{530, Class::LoginRefused},  CodeRule{534, Class::LoginRefused},
    CodeRule{535, Class::LoginRefused},  CodeRule{538, Class::LoginRefused},
    CodeRule{550, Class::NoSuchAddress}, CodeRule{551, Class::NoSuchAddress},
    CodeRule{553, Class::NoSuchAddress}, CodeRule{552, Class::MailboxFull},
    CodeRule{500, Class::OurFault},      CodeRule{501, Class::OurFault},
    CodeRule{502, Class::OurFault},      CodeRule{503, Class::OurFault},
    CodeRule{504, Class::OurFault},      CodeRule{555, Class::OurFault},
    CodeRule{554, Class::PolicyRefused},
};

Class byEnhanced(const QString &enhanced)
{
    const QString rest = enhanced.mid(2);
    const auto rule
        = std::find_if(kEnhanced.begin(), kEnhanced.end(), [&](const EnhancedRule &one) {
              return rest.startsWith(QLatin1String(one.prefix));
          });
    const bool lasting = enhanced.startsWith(QLatin1Char('5'));
    if (rule != kEnhanced.end())
        return lasting ? rule->lasting : rule->passing;
    return lasting ? Class::Refused : Class::Throttled;
}

Class byCode(int code, SmtpStage stage)
{
    // What is refused after the content was seen is refused for the content.
    const bool ofContent = stage == SmtpStage::Content && (code == 550 || code == 553);
    if (ofContent)
        return Class::PolicyRefused;
    const auto rule = std::find_if(kCodes.begin(), kCodes.end(),
                                   [code](const CodeRule &one) { return one.code == code; });
    return rule != kCodes.end() ? rule->meaning : Class::Refused;
}

} // namespace

ReplyClass smtpReplyClass(int code, const QString &enhanced, SmtpStage stage)
{
    if (code < 200 || code > 599) // nothing, or not a reply
        return stage == SmtpStage::Content ? Class::Unknown : Class::NoConnection;
    // 3xx asks for more: the talk ended before its answer came.
    if (code >= 300 && code < 400)
        return stage == SmtpStage::Login  ? Class::LoginRefused
            : stage == SmtpStage::Content ? Class::Unknown
                                          : Class::NoConnection;
    if (code < 300)
        return stage == SmtpStage::Content ? Class::Accepted : Class::NoConnection;
    if (stage == SmtpStage::Login) {
        // A door that is closed says nothing about one message.
        return code >= 500 ? Class::LoginRefused : Class::Throttled;
    }
    // "530 5.7.0 Authentication required" is no policy against the message.
    const bool isOfLogin = code == 530 || code == 534 || code == 535 || code == 538;
    if (!isOfLogin && !enhanced.isEmpty() && enhanced.at(0).digitValue() == code / 100)
        return byEnhanced(enhanced);
    return code < 500 ? Class::Throttled : byCode(code, stage);
}

QString enhancedCode(const QString &reply)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([245])\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S)"));
    const QRegularExpressionMatch match = pattern.match(reply);
    const QString code = match.captured(2);
    return code.startsWith(match.captured(1)) ? code : QString();
}

QString queueId(const QString &reply)
{
    // Postfix and most relays; Exim; Exchange; Gmail.
    static const std::array patterns{
        QRegularExpression(QStringLiteral("queued as <?([^\\s>,;]+)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bid=<?([^\\s>,;]+)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\[InternalId=(\\d+)")),
        QRegularExpression(QStringLiteral("(\\S+) - gsmtp")),
    };
    constexpr qsizetype kLongest = 200;
    for (const QRegularExpression &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.match(reply);
        if (match.hasMatch())
            return match.captured(1).left(kLongest);
    }
    static const QRegularExpression codes(
        QStringLiteral("^\\d{3}[ -]?(\\d\\.\\d{1,3}\\.\\d{1,3} )?"));
    return QString(reply).remove(codes).simplified().left(kLongest);
}

} // namespace comptoir
