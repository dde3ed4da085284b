#pragma once

#include "models/shops/csv/importprofile.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace comptoir {

class DataTable;
class PreviewModel;
class Privacy;

/// The second step: how the file is written, as detected, with its first rows as they will be read.
class ReadingStep : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingStep(std::shared_ptr<Privacy> privacy, QWidget *parent = nullptr);

    /// `wanted`: what the owner chose so far, the rest of `look` is detected.
    void show(const csv::FileLook &look, const csv::ImportProfile &wanted);
    void focusFirst();

signals:
    /// The owner chose otherwise; the file is to be looked at again.
    void changed(const comptoir::csv::ImportProfile &wanted);

private:
    struct Choice
    {
        QLabel *label = nullptr;
        QComboBox *combo = nullptr;
    };
    Choice addChoice(QGridLayout *to, int position, const char *name);
    void buildChoices();
    void connectChoices();
    void retranslate();
    void fill();
    void fillCurrencies();
    void fitColumns();
    void showDoubts();
    void chooseColumns();

    csv::FileLook m_look;
    csv::ImportProfile m_wanted;
    Choice m_delimiter, m_encoding, m_dates, m_decimals, m_currency;
    QCheckBox *m_header;
    QLabel *m_doubt;
    QLabel *m_previewHeading;
    DataTable *m_table;
    PreviewModel *m_preview;
};

} // namespace comptoir
