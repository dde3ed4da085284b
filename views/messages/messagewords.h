#pragma once

#include "models/domain/writtenmessage.h"

#include <QCoreApplication>

namespace comptoir {

/// The owner's words for what a message is. Pure.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(MessageWords)
public:
    /// The kinds of message there are, in the order in which they are offered.
    static QList<Channel> channels();
    static QString icon(Channel channel);
    static QString kind(MessageClass messageClass); ///< "Marketing"
    static QString
    explanation(MessageClass messageClass); ///< what may stand in it, and who gets it
    static QString late(LateRule rule);
    /// What a line of a list says of its content: the subject, or how the text begins.
    static QString beginning(const WrittenMessage &message);
    /// "E-mail · Marketing · français"
    static QString summary(const WrittenMessage &message);
};

} // namespace comptoir
