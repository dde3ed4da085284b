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
    constexpr qint64 maxBytes = 64 * 1024;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fromText({}, platform);
    return fromText(QString::fromUtf8(input.readLine(maxBytes)), platform);
}

SecretOfThisRun SecretOfThisRun::fromOption(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 0)
        return {{}, text};
    return {text.left(equals), text.mid(equals + 1)};
}

} // namespace comptoir::cli
