// The demo shops for another program (tests/data/demo/members.py): tells the instant of which they
// tell, then of each platform, address and key; ends when its input does.

#include "app/demoshops.h"
#include "app/memoryvault.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "tests/app/demoinstant.h"
#include "tests/models/store/testclock.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace comptoir;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    TestClock clock(kDemoInstant);
    const auto store = Store::open(folder.path(), clock);
    DemoVault vault;
    const DemoShops shops(kDemoInstant);
    if (!store || !shops.connectTo(**store, vault, clock))
        return 1;
    std::printf("%s\n", qPrintable(kDemoInstant.toIso()));
    const auto known
        = (*store)->read([](Database &db) { return ShopRepository(db).list(); }).result();
    for (const Shop &shop : known.valueOr({})) {
        const auto secret = vault.read(shop.id).result();
        std::printf("%s %s %s\n", qPrintable(shop.platform), qPrintable(shop.baseUrl.toString()),
                    secret ? qPrintable(secret->key) : "");
    }
    std::fflush(stdout);
    while (std::getchar() != EOF) {}
    return 0;
}
