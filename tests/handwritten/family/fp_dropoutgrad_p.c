/* Gradient of dropout on one core. */
void fp_dropoutgrad_p(float *input, float scale, int length, float *output, float *mask)
{
    int i;

    if (!input || !output || !mask)
        return;
    for (i = 0; i < length; i++)
        output[i] = input[i] * mask[i] * scale;
}
