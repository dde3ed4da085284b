#include "models/shops/csv/tablefile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace comptoir::csv {

namespace {

template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// Numbers of 64 bits that a double holds exactly stay numbers, as JSON's readers take them.
QJsonValue toJson(const TableCell &cell)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return QJsonValue(); },
            [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); },
            [](qint64 number) { return QJsonValue(number); },
            [](double number) { return QJsonValue(number); },
            [](bool yes) { return QJsonValue(yes); },
            [](const Money &money) {
                if (money.currency.isNull())
                    return QJsonValue();
                return QJsonValue(QJsonObject{
                    {QStringLiteral("amount"), money.toDecimal()},
                    {QStringLiteral("currency"), money.currency.code()},
                });
            },
            [](Timestamp at) { return QJsonValue(at.toIso()); },
            [](const QDate &date) {
                return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
            },
        },
        cell);
}

QString currencyOf(const QList<TableCell> &cells)
{
    for (const TableCell &cell : cells) {
        const auto *money = std::get_if<Money>(&cell);
        if (money && !money->currency.isNull())
            return money->currency.code();
    }
    return {};
}

} // namespace

TableFile::TableFile(const QString &path, const QList<TableFileColumn> &columns,
                     const TableFileOptions &options)
    : m_file(path)
    , m_columns(columns)
    , m_options(options)
    , m_texts(options.csv.delimiter, options.zone)
    , m_hasMoney(std::any_of(columns.begin(), columns.end(),
                             [](const TableFileColumn &column) { return column.money; }))
{}

Done TableFile::open()
{
    if (Done opened = m_file.open(); !opened)
        return opened;
    if (m_options.format == TableFileOptions::Format::Json) {
        m_ok = m_file.device().write("[") == 1;
        return done();
    }
    m_writer.emplace(m_file.device(), m_options.csv);
    QStringList headings;
    for (const TableFileColumn &column : m_columns)
        headings.append(column.heading);
    if (m_hasMoney)
        headings.append(tr("Currency"));
    m_writer->writeRow(headings);
    return done();
}

void TableFile::writeRow(const QList<TableCell> &cells)
{
    if (m_writer) {
        QStringList texts;
        for (const TableCell &cell : cells)
            texts.append(text(cell));
        if (m_hasMoney)
            texts.append(currencyOf(cells));
        m_writer->writeRow(texts);
    } else {
        writeObject(cells);
    }
    ++m_count;
}

void TableFile::writeObject(const QList<TableCell> &cells)
{
    QJsonObject object;
    for (qsizetype i = 0; i < cells.size() && i < m_columns.size(); ++i)
        object.insert(m_columns.at(i).key, toJson(cells.at(i)));
    const QByteArray bytes = (m_count == 0 ? QByteArray("\n") : QByteArray(",\n"))
        + QJsonDocument(object).toJson(QJsonDocument::Compact);
    m_ok = m_ok && m_file.device().write(bytes) == bytes.size();
}

QString TableFile::text(const TableCell &cell) const
{
    return std::visit(Overloaded{
                          [](std::monostate) { return QString(); },
                          [](const QString &text) { return text; },
                          [](qint64 number) { return QString::number(number); },
                          [this](double number) { return m_texts.decimal(number); },
                          [](bool yes) { return yes ? tr("yes") : tr("no"); },
                          [this](const Money &money) { return m_texts.money(money); },
                          [this](Timestamp at) { return m_texts.time(at); },
                          [](const QDate &date) { return date.toString(Qt::ISODate); },
                      },
                      cell);
}

Done TableFile::commit()
{
    if (m_writer)
        m_ok = m_writer->flush() && m_ok;
    else
        m_ok = m_file.device().write("\n]\n") == 3 && m_ok;
    return m_file.commit(m_ok);
}

} // namespace comptoir::csv
