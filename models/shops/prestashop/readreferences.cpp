#include "models/shops/prestashop/readers.h"

namespace comptoir::prestashop {

namespace {

using L1 = QLatin1String;

ReferenceRecord reference(Record &record, ReferenceRecord::Kind kind, const QString &code = {})
{
    ReferenceRecord reference;
    reference.kind = kind;
    reference.id = record.ownId();
    reference.code = code;
    reference.name = record.languageWord(L1("name"));
    return reference;
}

} // namespace

void readLanguage(Record &record, ShopBatch &batch)
{
    record.keep(
        batch.references,
        reference(record, ReferenceRecord::Kind::Language, record.word(L1("iso_code")).toLower()));
}

void readCurrency(Record &record, ShopBatch &batch)
{
    record.keep(
        batch.references,
        reference(record, ReferenceRecord::Kind::Currency, record.word(L1("iso_code")).toUpper()));
}

void readCountry(Record &record, ShopBatch &batch)
{
    record.keep(
        batch.references,
        reference(record, ReferenceRecord::Kind::Country, record.word(L1("iso_code")).toUpper()));
}

void readGroup(Record &record, ShopBatch &batch)
{
    record.keep(batch.references, reference(record, ReferenceRecord::Kind::Group));
}

void readShop(Record &record, ShopBatch &batch)
{
    record.keep(batch.references, reference(record, ReferenceRecord::Kind::Shop));
}

} // namespace comptoir::prestashop
