
// What a browser put back into the fields counts.
new ArticleTable(document.querySelector('table.articles'), document.querySelector('.tools')).show();
