#pragma once

#include "models/segments/datasource.h"

#include <QCoreApplication>

namespace comptoir {

/// The way to where the owner brings in what a condition needs and no shop gives.
class SourceDoor
{
    Q_DECLARE_TR_FUNCTIONS(SourceDoor)
public:
    /// The page of the window (ViewContext::openRecord); empty: only a shop gives it.
    static QString page(DataSource source);
    /// What the button says that leads there; what the file is of, the sentence beside it tells.
    static QString label();
};

} // namespace comptoir
