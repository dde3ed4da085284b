#include "app/cli/await.h"
#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/connectiontest.h"
#include "app/cli/secrets.h"
#include "models/store/shoprepository.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kName = QStringLiteral("name");
const QString kErase = QStringLiteral("erase-history");
const QString kSecretEnv = QStringLiteral("secret-env");

class ShopCommands
{
    Q_DECLARE_TR_FUNCTIONS(ShopCommands)
public:
    static QList<Command> entries();

private:
    static int list(CommandContext &context);
    static int add(CommandContext &context);
    static int test(CommandContext &context);
    static int remove(CommandContext &context);

    static QString stateOf(const Shop &shop);
    static Result<ShopPlatform> platform(const QString &id);
    static Result<ShopSecret> givenSecret(CommandContext &context, const ShopPlatform &platform);
    static Shop described(const ShopPlatform &platform, const QUrl &address,
                          const ConnectionReport &report, const QString &name);
    static Result<Shop> keep(CommandContext &context, Shop shop, const ShopSecret &secret);
};

int failOfShop(CommandContext &context, const Error &error)
{
    context.out.fail(error);
    return exitCodeForShop(error.code);
}

QJsonObject json(const Shop &shop)
{
    return {{QStringLiteral("id"), shop.id.value},
            {QStringLiteral("platform"), shop.platform},
            {QStringLiteral("name"), shop.name},
            {QStringLiteral("address"), shop.baseUrl.toString()},
            {QStringLiteral("currency"), shop.currency.code()},
            {QStringLiteral("time_zone"), QString::fromUtf8(shop.timeZone)},
            {QStringLiteral("paused"), shop.paused}};
}

QList<Command> ShopCommands::entries()
{
    return {
        {QStringLiteral("shop list"),
         {},
         0,
         0,
         tr("lists the connected shops"),
         {},
         Needs::Store,
         &ShopCommands::list},
        {QStringLiteral("shop add"),
         QStringLiteral("PLATFORM ADDRESS"),
         2,
         2,
         tr("connects a shop; its key comes from --secret-env NAME or standard input"),
         {{kName, QStringLiteral("NAME"), tr("what to call it, instead of its own name")}},
         Needs::Shops,
         &ShopCommands::add},
        {QStringLiteral("shop test"),
         QStringLiteral("SHOP"),
         0,
         1,
         tr("signs in and tells permission by permission what the key may do"),
         {},
         Needs::Shops,
         &ShopCommands::test},
        {QStringLiteral("shop remove"),
         QStringLiteral("SHOP"),
         1,
         1,
         tr("disconnects a shop and forgets its key; its history stays"),
         {{kErase, {}, tr("deletes also everything that came from it")}},
         Needs::Store,
         &ShopCommands::remove},
    };
}

QString ShopCommands::stateOf(const Shop &shop)
{
    if (shop.isOfFiles())
        return tr("imported files, nothing to sync");
    return shop.paused ? tr("paused") : QString();
}

int ShopCommands::list(CommandContext &context)
{
    const Result<QList<Shop>> shops = context.shops();
    if (!shops)
        return context.out.fail(shops.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Shop &shop : *shops) {
        array.append(json(shop));
        rows.append({QString::number(shop.id.value), shop.platform, shop.name,
                     shop.baseUrl.toString(), stateOf(shop)});
    }
    context.out.json({{QStringLiteral("shops"), array}});
    if (rows.isEmpty())
        context.out.line(tr("No shop is connected. See comptoir shop add --help."));
    else
        context.out.table({tr("Id"), tr("Platform"), tr("Name"), tr("Address"), {}}, rows);
    return Ok;
}

Result<ShopPlatform> ShopCommands::platform(const QString &id)
{
    ShopPlatform found = shopPlatform(id.toLower());
    if (!found.id.isEmpty())
        return found;
    QStringList known;
    for (const ShopPlatform &entry : shopPlatforms())
        known.append(entry.id);
    return Error{ErrorCode::InvalidArgument,
                 tr("Comptoir does not know the platform “%1”. It knows: %2.")
                     .arg(id, known.join(QStringLiteral(", "))),
                 QStringLiteral("unknown platform")};
}

Result<ShopSecret> ShopCommands::givenSecret(CommandContext &context, const ShopPlatform &platform)
{
    if (context.given.has(kSecretEnv))
        return Secrets::fromEnvironment(context.given.value(kSecretEnv), platform);
    context.out.progress(tr("Type or pipe in the key of the shop, then Enter."));
    return Secrets::fromStandardInput(platform);
}

Shop ShopCommands::described(const ShopPlatform &platform, const QUrl &address,
                             const ConnectionReport &report, const QString &name)
{
    Shop shop;
    shop.platform = platform.id;
    shop.baseUrl = address;
    shop.name = !name.isEmpty()      ? name
        : !report.shopName.isEmpty() ? report.shopName
                                     : address.host();
    shop.currency = report.currency;
    shop.language = report.language;
    shop.options = report.learnedOptions;
    if (!report.timeZone.isEmpty())
        shop.timeZone = report.timeZone;
    return shop;
}

/// Writes the shop, then its key; takes the shop back when the key has nowhere to stay.
Result<Shop> ShopCommands::keep(CommandContext &context, Shop shop, const ShopSecret &secret)
{
    const Result<SecretVault *> vault = context.vault();
    if (!vault)
        return vault.error();
    const Timestamp now = context.clock.now();
    const Result<ShopId> id
        = context.write([shop, now](Database &db) { return ShopRepository(db).add(shop, now); });
    if (!id)
        return id.error();
    shop.id = *id;
    const Done kept = await((*vault)->write(shop.id, secret));
    if (!kept) {
        const Done undone = context.write([id = *id, now](Database &db) -> Done {
            Transaction transaction(db);
            const Done removed = ShopRepository(db).removeKeepingHistory(id, now);
            return removed ? transaction.commit() : removed;
        });
        return undone ? kept.error() : undone.error();
    }
    if (!(*vault)->isPersistent())
        context.out.progress((*vault)->whyNotPersistent());
    return shop;
}

int ShopCommands::add(CommandContext &context)
{
    const Result<ShopPlatform> known = platform(context.argument(0));
    if (!known)
        return context.out.fail(known.error());
    const Result<QUrl> address = known->normaliseAddress(context.argument(1));
    if (!address)
        return context.out.fail(address.error());
    const Result<ShopSecret> secret = givenSecret(context, *known);
    if (!secret)
        return context.out.fail(secret.error());

    Shop shop = described(*known, *address, {}, {});
    context.out.progress(tr("Asking %1 …").arg(address->host()));
    const Result<ConnectionReport> report
        = known->connect(shop, *secret, {&context.clock, context.random})->check(context.cancel);
    if (!report)
        return failOfShop(context, report.error());
    if (!report->isUsable()) {
        ConnectionTest::print(context.out, *report);
        return context.out.fail(ConnectionTest::notUsable(*report));
    }
    const Result<Shop> kept
        = keep(context, described(*known, *address, *report, context.given.value(kName)), *secret);
    if (!kept)
        return context.out.fail(kept.error());
    context.out.json({{QStringLiteral("shop"), json(*kept)},
                      {QStringLiteral("test"), ConnectionTest::json(*report)}});
    ConnectionTest::print(context.out, *report);
    context.out.line(tr("Connected as shop %1, “%2”.").arg(kept->id.value).arg(kept->name));
    return Ok;
}

int ShopCommands::test(CommandContext &context)
{
    const Result<Shop> shop = context.findShop(context.argument(0));
    if (!shop)
        return context.out.fail(shop.error());
    const Result<std::unique_ptr<ShopConnector>> connector = context.connect(*shop);
    if (!connector)
        return context.out.fail(connector.error());
    const Result<ConnectionReport> report = (*connector)->check(context.cancel);
    if (!report)
        return failOfShop(context, report.error());
    context.out.json({{QStringLiteral("test"), ConnectionTest::json(*report)}});
    ConnectionTest::print(context.out, *report);
    return report->isUsable() ? Ok : ProblemFound;
}

int ShopCommands::remove(CommandContext &context)
{
    const Result<Shop> shop = context.findShop(context.argument(0));
    if (!shop)
        return context.out.fail(shop.error());
    const Result<SecretVault *> vault = context.vault();
    if (!vault)
        return context.out.fail(vault.error());
    const bool erase = context.given.has(kErase);
    const Timestamp now = context.clock.now();
    const Done removed
        = context.write([id = shop->id, erase, now, cancel = context.cancel](Database &db) -> Done {
              Transaction transaction(db);
              ShopRepository shops(db);
              const Done gone = erase ? shops.eraseWithHistory(id, now, cancel)
                                      : shops.removeKeepingHistory(id, now);
              return gone ? transaction.commit() : gone;
          });
    if (!removed)
        return context.out.fail(removed.error());
    const Done forgotten = await((*vault)->remove(shop->id));
    if (!forgotten)
        return context.out.fail(forgotten.error());
    context.out.json({{QStringLiteral("removed"), json(*shop)}});
    context.out.line(tr("Disconnected “%1”.").arg(shop->name));
    return Ok;
}

} // namespace

QList<Command> shopCommands()
{
    return ShopCommands::entries();
}

} // namespace comptoir::cli
