#pragma once

#include "models/domain/sender.h"
#include "models/shops/shopconnector.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace comptoir::cli {

/// Whether `text` is the shop's number or name.
bool isNamed(const Shop &shop, const QString &text);
/// Whether `text` is the account's number, address or name.
bool isNamed(const Sender &account, const QString &text);

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
    /// What the --secret-env options give for `shop`, one of `shops`: "NAME" names the variable for
    /// the only shop, "SHOP=NAME" for the shop of that number or name. nullopt when none is meant.
    static Result<std::optional<ShopSecret>> givenFor(const Shop &shop, const QList<Shop> &shops,
                                                      const QStringList &options);
    /// The first line, at most 64 KiB.
    static Result<ShopSecret> fromStandardInput(const ShopPlatform &platform);

    // The same for the password, key or token of an account that sends.
    static Result<QString> accountFromEnvironment(const QString &variable);
    static Result<QString> accountFromStandardInput();
    static Result<std::optional<QString>>
    givenFor(const Sender &account, const QList<Sender> &accounts, const QStringList &options);

private:
    static Result<QString> accountFromText(const QString &text);
    static Error noVariable();
};

} // namespace comptoir::cli
