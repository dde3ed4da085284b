#pragma once

#include "models/domain/writtenmessage.h"

#include <QCoreApplication>
#include <QList>

namespace comptoir {

/// A message to begin with: what is always the same is written, what is the owner's is not.
struct StarterMessage
{
    QString id; ///< "thanks"
    QString title, description; ///< in the language of now
    WrittenMessage message; ///< in the language that was asked for; without a number
};

/// The ready-made messages. Each passes every check that hinders, which a test reads. Pure.
class StarterMessages
{
    Q_DECLARE_TR_FUNCTIONS(StarterMessages)
public:
    /// `language`: "fr", else English, of what the messages say.
    static QList<StarterMessage> all(const QString &language);
};

} // namespace comptoir
