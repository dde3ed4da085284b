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
    if (!environment.contains(variable)) {
        return Error{
            ErrorCode::Secret,
            tr("The environment has no variable “%1”. Nothing was changed: set it to the key "
               "of the shop and try again.")
                .arg(variable),
            QStringLiteral("variable of --secret-env is missing")};
    }
    return fromText(environment.value(variable), platform);
}

Result<ShopSecret> Secrets::fromStandardInput(const ShopPlatform &platform)
{
    constexpr qint64 maxBytes = 64LL * 1024;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fromText({}, platform);
    return fromText(QString::fromUtf8(input.readLine(maxBytes)), platform);
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

bool isNamed(const Shop &shop, const QString &text)
{
    return QString::number(shop.id.value) == text
        || shop.name.compare(text, Qt::CaseInsensitive) == 0;
}

} // namespace comptoir::cli
