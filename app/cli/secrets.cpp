#include "app/cli/secrets.h"

#include <QFile>
#include <QProcessEnvironment>

#include <algorithm>
#include <cstdio>

namespace comptoir::cli {

namespace {

bool takesClientId(const ShopPlatform &platform)
{
    return std::any_of(
        platform.secretFields.begin(), platform.secretFields.end(),
        [](const SecretField &field) { return field.role == SecretField::Role::ClientId; });
}

QString firstLine()
{
    constexpr qint64 maxBytes = 64LL * 1024;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(maxBytes));
}

} // namespace

Result<ShopSecret> Secrets::fromText(const QString &text, const ShopPlatform &platform)
{
    ShopSecret secret;
    secret.key = text.trimmed();
    const qsizetype colon = secret.key.indexOf(QLatin1Char(':'));
    if (colon > 0 && takesClientId(platform)) {
        secret.clientId = secret.key.left(colon);
        secret.key = secret.key.mid(colon + 1);
    }
    if (secret.key.isEmpty()) {
        return Error{
            ErrorCode::Secret,
            tr("The key of the shop is empty. Nothing was changed: give it in an environment "
               "variable with --secret-env NAME, or on standard input."),
            QStringLiteral("empty secret")};
    }
    return secret;
}

Result<ShopSecret> Secrets::fromEnvironment(const QString &variable, const ShopPlatform &platform)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(variable))
        return noVariable();
    return fromText(environment.value(variable), platform);
}

Error Secrets::noVariable()
{
    // What was given is not repeated: it may be the secret itself.
    return {ErrorCode::Secret,
            tr("The environment has no variable of the name that --secret-env gives. Nothing was "
               "changed: the option takes the name of a variable, never the key or the password "
               "itself. Set the variable and try again."),
            QStringLiteral("variable of --secret-env is missing")};
}

Result<ShopSecret> Secrets::fromStandardInput(const ShopPlatform &platform)
{
    return fromText(firstLine(), platform);
}

Result<QString> Secrets::accountFromText(const QString &text)
{
    if (!text.trimmed().isEmpty())
        return text.trimmed();
    return Error{ErrorCode::Secret,
                 tr("The password of the account is empty. Nothing was changed: give it in an "
                    "environment variable with --secret-env NAME, or on standard input."),
                 QStringLiteral("empty secret")};
}

Result<QString> Secrets::accountFromEnvironment(const QString &variable)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(variable))
        return noVariable();
    return accountFromText(environment.value(variable));
}

Result<QString> Secrets::accountFromStandardInput()
{
    return accountFromText(firstLine());
}

Result<std::optional<QString>>
Secrets::givenFor(const Sender &account, const QList<Sender> &accounts, const QStringList &options)
{
    for (const QString &option : options) {
        const qsizetype equals = option.lastIndexOf(QLatin1Char('='));
        const QString meant = option.left(std::max<qsizetype>(equals, 0));
        if (meant.isEmpty() ? accounts.size() != 1 : !isNamed(account, meant))
            continue;
        const Result<QString> secret = accountFromEnvironment(option.mid(equals + 1));
        if (!secret)
            return secret.error();
        return std::optional<QString>(*secret);
    }
    return std::optional<QString>();
}

Result<std::optional<ShopSecret>> Secrets::givenFor(const Shop &shop, const QList<Shop> &shops,
                                                    const QStringList &options)
{
    const auto hasKey = [](const Shop &one) { return !one.isOfFiles(); };
    if (!hasKey(shop))
        return std::optional<ShopSecret>();
    const auto keys = std::count_if(shops.begin(), shops.end(), hasKey);
    for (const QString &option : options) {
        const qsizetype equals = option.lastIndexOf(QLatin1Char('='));
        const QString meant = option.left(std::max<qsizetype>(equals, 0));
        if (meant.isEmpty() ? keys != 1 : !isNamed(shop, meant))
            continue;
        const Result<ShopSecret> secret
            = fromEnvironment(option.mid(equals + 1), shopPlatform(shop.platform));
        if (!secret)
            return secret.error();
        return std::optional<ShopSecret>(*secret);
    }
    return std::optional<ShopSecret>();
}

bool isNamed(const Sender &account, const QString &text)
{
    return QString::number(account.id.value) == text
        || account.address.compare(text, Qt::CaseInsensitive) == 0
        || (!account.name.isEmpty() && account.name.compare(text, Qt::CaseInsensitive) == 0);
}

bool isNamed(const Shop &shop, const QString &text)
{
    return QString::number(shop.id.value) == text
        || shop.name.compare(text, Qt::CaseInsensitive) == 0;
}

} // namespace comptoir::cli
