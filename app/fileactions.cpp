#include "app/fileactions.h"

#include "models/shops/csv/exporter.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>

namespace comptoir {

FileActions::FileActions(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{}

FileActions::~FileActions()
{
    m_cancel.cancel();
}

void FileActions::exportCustomers(QWidget *parent)
{
    const QString path = QFileDialog::getSaveFileName(parent, tr("Export all customers"),
                                                      QStringLiteral("comptoir-customers.csv"),
                                                      tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    csv::ExportOptions options;
    options.zone = QTimeZone::systemTimeZone();
    options.cancel = m_cancel;
    m_store.chore([path, options](Database &db) { return csv::Exporter(db).run(path, options); })
        .then(this, [this, parent = QPointer<QWidget>(parent)](const Result<qint64> &written) {
            told(parent,
                 written ? tr("%n customer(s) written.", nullptr, int(*written))
                         : written.error().text);
        });
}

void FileActions::told(QWidget *parent, const QString &text)
{
    QMessageBox box(QMessageBox::Information, tr("Comptoir"), text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace comptoir
