#pragma once

#include "models/shops/prestashop/record.h"

/// One reader a resource: takes a record of the resource, appends what it means to the batch (or
/// nothing, when it is none of ours, or when the record has a problem). Which fields they look at
/// stands beside them in resources.cpp.
namespace comptoir::prestashop {

void readCustomer(Record &record, ShopBatch &batch);
void readAddress(Record &record, ShopBatch &batch);

void readOrder(Record &record, ShopBatch &batch);
void readOrderState(Record &record, ShopBatch &batch);
void readOrderHistory(Record &record, ShopBatch &batch);
/// The currency of a refund is not told: the connector adds its order's `id_currency` (extras.h);
/// without it the conversion rate must be 1.
void readOrderSlip(Record &record, ShopBatch &batch);

void readProduct(Record &record, ShopBatch &batch);
void readCategory(Record &record, ShopBatch &batch);
void readCombination(Record &record, ShopBatch &batch);
void readStock(Record &record, ShopBatch &batch);

void readCart(Record &record, ShopBatch &batch);
void readCartRule(Record &record, ShopBatch &batch);

void readThread(Record &record, ShopBatch &batch);
void readMessage(Record &record, ShopBatch &batch);

void readLanguage(Record &record, ShopBatch &batch);
void readCurrency(Record &record, ShopBatch &batch);
void readCountry(Record &record, ShopBatch &batch);
void readGroup(Record &record, ShopBatch &batch);
void readShop(Record &record, ShopBatch &batch);

} // namespace comptoir::prestashop
