#pragma once

#include "app/cli/command.h"
#include "models/domain/sender.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {
struct SenderPreset;
}

namespace comptoir::cli {

class CommandContext;

/// What the options of "account add" say, made into a sending account.
class AccountOptions
{
    Q_DECLARE_TR_FUNCTIONS(AccountOptions)
public:
    static QList<OptionSpec> specs();
    /// The option by which nobody tries to log in.
    static QString noTest();
    /// The option by which the owner signs in in the browser.
    static QString signIn();
    /// The provider's, with what the command line says otherwise. InvalidArgument, File.
    static Result<Sender> account(CommandContext &context);

private:
    static Result<SenderPreset> preset(const QString &provider);
    static Result<QHash<QString, QString>> answers(CommandContext &context,
                                                   const SenderPreset &provider);
    static Done addLimits(CommandContext &context, Sender &account);
};

} // namespace comptoir::cli
