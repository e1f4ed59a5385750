. as {$id, $time} | .items[] | {order: $id, $time, sku, quantity, price}
