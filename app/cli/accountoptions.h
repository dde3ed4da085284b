#pragma once

#include "app/cli/command.h"
#include "models/domain/sender.h"

#include <QCoreApplication>

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
    /// The provider's, with what the command line says otherwise. InvalidArgument, File.
    static Result<Sender> account(CommandContext &context);
    /// Whether it can be used at all. InvalidArgument, Secret.
    static Done check(const Sender &account, const QString &secret);

private:
    static Result<SenderPreset> preset(const QString &provider);
    static Done describeOptions(CommandContext &context, Sender &account);
    static Done takeAnswers(CommandContext &context, Sender &account);
};

} // namespace comptoir::cli
