#pragma once

#include "models/segments/field.h"

#include <QList>

/// The entries of the field catalogue, a function for each kind of source.
namespace comptoir {

/// What a person agreed to, by channel and purpose.
QList<Field> consentFields();
/// What is read off a customer's history by a statement of its own.
QList<Field> historyFields();
/// What counts or adds up what the customer did: follows from the behaviour catalogue.
QList<Field> countedFields();
/// Where a customer stands: engagement, recency, frequency, amount; and what they like most.
QList<Field> scoreFields();
/// Gives the fields among these that are kept as figures the derivation that they follow from.
void setDerivations(QList<Field> &fields);

} // namespace comptoir
