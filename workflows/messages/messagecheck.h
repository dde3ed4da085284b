#pragma once

#include "models/domain/writtenmessage.h"
#include "workflows/messages/parsedmessage.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace comptoir {

class FieldCatalogue;
struct Field;

/// Something about a written message that hinders it from going, or that its owner should know.
struct MessageProblem
{
    enum class Kind {
        // It cannot go.
        NotWellFormed, ///< a part cannot be read as a template; `text` says why
        UnknownField,
        FieldIsNoText, ///< yes or no, or a list: good for a section only
        NoSubject,
        NoContent,
        NoOptOut,
        HiddenOptOut, ///< not everybody sees it
        SellsAsTransactional, ///< of the class that answers an order, with what sells
        TooLarge,
        NoSenderName, ///< it says the sender's name, and the account has none
        // The owner should know.
        NoPlainText, ///< it is made from the HTML
        NoFallback, ///< customers who lack the field do not get the message
        UnusedFallback,
        LargeHtml, ///< some mailboxes cut it
    };

    Kind kind = Kind::NotWellFormed;
    QString field; ///< of those about one
    QString text; ///< a whole sentence for the owner
    QString value = {}; ///< what would put it right, where that is known

    [[nodiscard]] bool hinders() const { return kind <= Kind::NoSenderName; }
    bool operator==(const MessageProblem &) const = default;
};

/// By whose account a message leaves.
struct MessageSigner
{
    QString name; ///< of the account; empty: it has none
    QString instead; ///< what could stand for it
};

/// "no_opt_out": stable, for scripts.
QString machineName(MessageProblem::Kind kind);

/// Everything that can be said of a written message before it goes to anybody: the one catalogue of
/// problems, which import, page and command line show. Pure.
class MessageCheck
{
    Q_DECLARE_TR_FUNCTIONS(MessageCheck)
public:
    /// Those that hinder first. `signer`: where it is known by which account it leaves.
    static QList<MessageProblem> of(const WrittenMessage &message, const FieldCatalogue &fields,
                                    const std::optional<MessageSigner> &signer = {});
    /// The first that hinders, as an error; else done.
    static Done mayGo(const QList<MessageProblem> &problems);

    /// Whether it says how to unsubscribe, in every part that people read, so that all see it
    /// (VisibleOptOut).
    static bool hasOptOut(const ParsedMessage &message);

    /// Whether every customer who can get a message by this channel has the field; for others the
    /// message needs a fallback.
    static bool isAlwaysThere(const Field &field, Channel channel);
    /// Whether the field is put in by the program, not by the customer.
    static bool isOwnField(const QString &name);

    /// Gmail cuts the HTML of longer ones and hides what stands at their end.
    static constexpr qsizetype kLargeHtml = qsizetype{100} * 1024;
    static constexpr qsizetype kLargestHtml = qsizetype{1024} * 1024;
    static constexpr qsizetype kLongestSms = 1'000; ///< letters, some seven text messages
};

} // namespace comptoir
