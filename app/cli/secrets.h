#pragma once

#include "models/shops/shopconnector.h"

#include <QCoreApplication>

namespace comptoir::cli {

/// How a shop's key reaches the command line: through an environment variable or standard input,
/// never as an argument, which every process list shows.
class Secrets
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
public:
    /// "KEY", or "CLIENT_ID:SECRET" for a platform that signs in with both.
    static Result<ShopSecret> fromText(const QString &text, const ShopPlatform &platform);
    static Result<ShopSecret> fromEnvironment(const QString &variable,
                                              const ShopPlatform &platform);
    /// The first line, at most 64 KiB.
    static Result<ShopSecret> fromStandardInput(const ShopPlatform &platform);
};

/// One --secret-env: "NAME" for the only shop, or "SHOP=NAME".
struct SecretOfThisRun
{
    QString shop; ///< number or name; empty: the only one
    QString variable;

    static SecretOfThisRun fromOption(const QString &text);
};

} // namespace comptoir::cli
