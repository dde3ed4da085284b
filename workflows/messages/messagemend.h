#pragma once

#include "workflows/messages/messagecheck.h"

#include <optional>

namespace comptoir {

/// What can be done about a problem of a message: where it is, and what the program can put right
/// by itself. One table for every kind of problem. Pure.
class MessageMend
{
    Q_DECLARE_TR_FUNCTIONS(MessageMend)
public:
    /// Where the owner would put it right.
    enum class Place { Subject, Html, Text, Class, OptOut, Fallback, Offer };

    static Place placeOf(const WrittenMessage &message, const MessageProblem &problem);
    /// What is to be searched for at that place; empty: nothing in particular.
    static QString wordsAt(const MessageProblem &problem);

    /// The words of the button that has the program put it right; empty: only the owner can.
    static QString words(const WrittenMessage &message, const MessageProblem &problem);
    /// As it is after that; as it was where there is nothing that the program can do.
    /// `optOut`: the owner's own sentence with the field of the link (OptOutWording), or empty.
    static WrittenMessage mended(const WrittenMessage &message, const MessageProblem &problem,
                                 const QString &optOut = {});

    /// The words of a link to unsubscribe, in the message's language ("fr", else English).
    static QString unsubscribeWords(const QString &language);
};

} // namespace comptoir
