#pragma once

#include "models/shops/csv/importprofile.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <memory>

namespace comptoir {

class Privacy;

/// The first rows of a file as they will be read: dates and amounts as the program writes them,
/// cells that do not fit their column marked, columns that nobody asked for in grey. Masked in
/// hide-names mode.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kRows = 50;

    explicit PreviewModel(std::shared_ptr<Privacy> privacy, QObject *parent = nullptr);

    void show(const csv::FileLook &look);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Reading
    {
        QString text;
        bool fits = true;
    };
    [[nodiscard]] Reading read(const csv::Field &field, const QString &cell) const;
    [[nodiscard]] Reading readConsent(const QString &cell) const;
    [[nodiscard]] QString cellText(const QModelIndex &index) const;

    std::shared_ptr<Privacy> m_privacy;
    csv::FileLook m_look;
    QList<csv::Field> m_fields; ///< by column; empty ids where none is mapped
    QTimeZone m_zone;
};

} // namespace comptoir
